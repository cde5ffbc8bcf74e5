import type { AccountWire, OneTimePassword } from '#domain/wire/account-wire';
import { ConfirmDialog } from '../forms/ConfirmDialog';
import { useAdminCommand } from '../forms/use-admin-command';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import type { HotlineDataProvider } from '../providers/data-provider';

export type UserCommand = 'signOut' | 'reset' | 'removeFactor' | 'disable' | 'enable';

const RUN: Record<UserCommand, (hotline: HotlineDataProvider, id: string) => Promise<OneTimePassword | void>> = {
  signOut: (hotline, id) => hotline.endSessionsOf(id),
  reset: (hotline, id) => hotline.resetPassword(id),
  removeFactor: (hotline, id) => hotline.removeSecondFactor(id),
  disable: async (hotline, id) => void (await hotline.changeUser(id, { isDisabled: true })),
  enable: async (hotline, id) => void (await hotline.changeUser(id, { isDisabled: false })),
};

type Props = {
  command: UserCommand;
  user: AccountWire;
  onClose: () => void;
  onGiven: (given: OneTimePassword) => void;
};

/** Does one thing to an account, after saying what it means. */
export function CommandDialog({ command, user, onClose, onGiven }: Props) {
  const t = useT();
  const nameOf = useName();
  const { mutate, failure, isPending } = useAdminCommand<OneTimePassword | void>('users', 'users.taken', (given) => {
    if (given !== undefined) onGiven(given);
    onClose();
  });
  return (
    <ConfirmDialog
      title={t(`users.${command}`)}
      subject={`${user.username} · ${nameOf(user.displayNames)}`}
      help={command === 'enable' ? '' : t(`users.${command}Help`)}
      failure={failure}
      isPending={isPending}
      onConfirm={() => mutate((hotline) => RUN[command](hotline, user.id))}
      onClose={onClose}
    />
  );
}
