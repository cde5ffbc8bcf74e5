import { useMutation } from '@tanstack/react-query';
import { PIN_PURPOSES, type PinAsk, type PinWire } from '#domain/wire/pin-wire';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { PurposeDialog } from './PurposeDialog';

type Props = { caseId: string; onClose: () => void; onTold: (pin: PinWire) => void };

/** Reminds of what to ask a caller before a PIN is read out, and wants to know by what they were known. */
export function PinDialog({ caseId, onClose, onTold }: Props) {
  const t = useT();
  const hotline = useHotline();
  const tell = useMutation({
    mutationFn: (ask: PinAsk) => hotline.tellPin(caseId, ask),
    onSuccess: (told) => {
      onTold(told);
      onClose();
    },
  });
  return (
    <PurposeDialog
      title={t('pin.title')}
      warning={t('pin.check')}
      purposes={PIN_PURPOSES}
      proposed="HANDLE_CASE"
      nameOf={(purpose) => t(`pin.purpose.${purpose}`)}
      noteLabel={t('pin.note')}
      isNoteRequired
      showLabel={t('pin.show')}
      error={tell.error}
      isPending={tell.isPending}
      onShow={tell.mutate}
      onClose={onClose}
    />
  );
}
