import { useMutation } from '@tanstack/react-query';
import { type CallerWire, type ContactWire, type RevealPurpose, revealPurposesOf } from '#domain/wire/contact-wire';
import { useT } from '../i18n/use-t';
import { failureOf } from '../providers/http-error';
import { useHotline } from '../providers/session-context';
import { AskUnseal } from '../unseal/AskUnseal';
import { PurposeDialog } from './PurposeDialog';

type Props = {
  contact: Pick<ContactWire, 'id' | 'channel'>;
  onClose: () => void;
  onRevealed: (caller: CallerWire) => void;
};

/** Asks for the purpose before an identity is opened; a sealed one asks for a second person. */
export function RevealDialog({ contact, onClose, onRevealed }: Props) {
  const t = useT();
  const hotline = useHotline();
  const reveal = useMutation({
    mutationFn: ({ purpose, note }: { purpose: RevealPurpose; note: string }) =>
      hotline.reveal(contact.id, { purpose, ...(note === '' ? {} : { note }) }),
    onSuccess: (caller) => {
      onRevealed(caller);
      onClose();
    },
  });
  const isSealed = reveal.isError && failureOf(reveal.error).code === 'sealed';
  return (
    <PurposeDialog
      title={t('case.revealTitle')}
      warning={t('case.revealLogged')}
      purposes={revealPurposesOf(contact.channel)}
      proposed="HANDLE_CASE"
      nameOf={(purpose) => t(`purpose.${purpose}`)}
      noteLabel={t('case.revealNote')}
      showLabel={t('case.reveal')}
      error={reveal.error}
      isPending={reveal.isPending}
      onShow={reveal.mutate}
      onClose={onClose}
      instead={({ purpose, note }) => isSealed && <AskUnseal contactId={contact.id} ask={{ purpose, reason: note }} />}
    />
  );
}
