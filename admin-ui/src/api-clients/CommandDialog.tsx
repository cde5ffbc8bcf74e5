import type { ApiClientWire, NewKey } from '#domain/wire/api-client-wire';
import { ConfirmDialog } from '../forms/ConfirmDialog';
import { useAdminCommand } from '../forms/use-admin-command';
import { useT } from '../i18n/use-t';
import type { HotlineDataProvider } from '../providers/data-provider';

export type ClientCommand = 'rotate' | 'disable' | 'enable';

const RUN: Record<ClientCommand, (hotline: HotlineDataProvider, id: string) => Promise<NewKey | void>> = {
  rotate: (hotline, id) => hotline.rotateKey(id),
  disable: async (hotline, id) => void (await hotline.changeApiClient(id, { isDisabled: true })),
  enable: async (hotline, id) => void (await hotline.changeApiClient(id, { isDisabled: false })),
};

type Props = {
  command: ClientCommand;
  client: ApiClientWire;
  onClose: () => void;
  onGiven: (given: NewKey) => void;
};

/** Does one thing to an API client, after saying what it means. */
export function CommandDialog({ command, client, onClose, onGiven }: Props) {
  const t = useT();
  const { mutate, failure, isPending } = useAdminCommand<NewKey | void>('api-clients', 'apiClients.taken', (given) => {
    if (given !== undefined) onGiven(given);
    onClose();
  });
  return (
    <ConfirmDialog
      title={t(`apiClients.${command}`)}
      subject={client.name}
      help={command === 'enable' ? '' : t(`apiClients.${command}Help`)}
      failure={failure}
      isPending={isPending}
      onConfirm={() => mutate((hotline) => RUN[command](hotline, client.id))}
      onClose={onClose}
    />
  );
}
