import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { DataTable } from 'react-admin';
import { isCallTaker } from '#domain/role';
import type { AccountWire, OneTimePassword } from '#domain/wire/account-wire';
import { LineBadge } from '../badges/LineBadge';
import { useDepartmentName } from '../categories/use-catalogue';
import { SecretDialog } from '../forms/SecretDialog';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useCan, useSession } from '../providers/session-context';
import { CatalogueList } from '../shell/CatalogueList';
import { EmptyList } from '../shell/EmptyList';
import { CommandDialog, type UserCommand } from './CommandDialog';
import { UserDialog } from './UserDialog';

type Open = { what: 'add' } | { what: 'edit'; user: AccountWire } | { what: UserCommand; user: AccountWire };

/** `/users`: who works here, in which role, and whether they are signed in. */
export function UserList() {
  const t = useT();
  const nameOf = useName();
  const departmentName = useDepartmentName();
  const { user: me } = useSession();
  const mayManage = useCan('user:manage');
  const mayEnd = useCan('session:end');
  const [open, setOpen] = useState<Open>();
  const [given, setGiven] = useState<OneTimePassword>();
  const close = () => setOpen(undefined);
  const commandsFor = (user: AccountWire): UserCommand[] => {
    const end = mayEnd && user.openSessions > 0 && (mayManage || isCallTaker(user.role)) ? ['signOut' as const] : [];
    if (!mayManage || user.id === me.id) return end;
    const factor = user.hasSecondFactor ? ['removeFactor' as const] : [];
    return ['reset', user.disabledAt === null ? 'disable' : 'enable', ...end, ...factor];
  };
  const state = ({ disabledAt, mustChangePassword }: AccountWire) =>
    t(disabledAt !== null ? 'users.disabled' : mustChangePassword ? 'users.mustChange' : 'users.active');
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {mayManage && (
        <Button variant="contained" onClick={() => setOpen({ what: 'add' })} sx={{ justifySelf: 'start' }}>
          {t('users.add')}
        </Button>
      )}
      <CatalogueList title="resources.users.name" sortField="username">
        <DataTable<AccountWire> bulkActionButtons={false} rowClick={false} size="small" empty={<EmptyList />}>
          <DataTable.Col<AccountWire> source="username" />
          <DataTable.Col<AccountWire> source="name" disableSort render={(user) => nameOf(user.displayNames)} />
          <DataTable.Col<AccountWire> source="role" render={({ role }) => t(`role.${role}`)} />
          <DataTable.Col<AccountWire>
            source="line"
            render={({ line, departmentCode }) => (
              <>
                {line === null ? t('users.noLine') : <LineBadge line={line} />}
                {departmentCode !== null && <Box>{departmentName(departmentCode)}</Box>}
              </>
            )}
          />
          <DataTable.Col<AccountWire>
            source="languages"
            disableSort
            render={({ languages }) => languages.map((one) => t(`language.${one}`)).join(', ')}
          />
          <DataTable.Col<AccountWire>
            source="secondFactor"
            disableSort
            render={({ hasSecondFactor }) => t(hasSecondFactor ? 'users.hasFactor' : 'users.noFactor')}
          />
          <DataTable.Col<AccountWire> source="openSessions" />
          <DataTable.Col<AccountWire> source="state" disableSort render={state} />
          <DataTable.Col<AccountWire>
            label=""
            render={(user) => (
              <Box
                sx={{
                  display: 'flex',
                  flexWrap: 'wrap',
                  minWidth: mayManage ? 240 : 0,
                  '& > *': { whiteSpace: 'nowrap' },
                }}
              >
                {mayManage && user.id !== me.id && (
                  <Button size="small" onClick={() => setOpen({ what: 'edit', user })}>
                    {t('users.edit')}
                  </Button>
                )}
                {commandsFor(user).map((what) => (
                  <Button key={what} size="small" onClick={() => setOpen({ what, user })}>
                    {t(`users.${what}`)}
                  </Button>
                ))}
              </Box>
            )}
          />
        </DataTable>
      </CatalogueList>
      {open?.what === 'add' && <UserDialog onClose={close} onGiven={setGiven} />}
      {open?.what === 'edit' && <UserDialog before={open.user} onClose={close} onGiven={setGiven} />}
      {open !== undefined && open.what !== 'add' && open.what !== 'edit' && (
        <CommandDialog command={open.what} user={open.user} onClose={close} onGiven={setGiven} />
      )}
      {given !== undefined && (
        <SecretDialog
          title={t('users.oneTime')}
          help={t('users.oneTimeHelp', { username: given.user.username })}
          secret={given.password}
          closeLabel={t('users.close')}
          onClose={() => setGiven(undefined)}
        />
      )}
    </Box>
  );
}
