import { Checkbox, FormControlLabel, FormGroup, FormLabel, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { LANGUAGES } from '#domain/language';
import { LINES } from '#domain/line';
import { isOfDepartment, LINE_OF_ROLE, type Role, ROLES } from '#domain/role';
import type { AccountInput, AccountWire, OneTimePassword } from '#domain/wire/account-wire';
import { useDepartments } from '../categories/use-catalogue';
import { EditDialog } from '../forms/EditDialog';
import { useAdminCommand } from '../forms/use-admin-command';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';

const NEW: AccountInput = {
  username: '',
  displayNames: { zh: '', en: '', vi: '' },
  role: 'CALL_TAKER_12345',
  line: '12345',
  departmentCode: null,
  languages: ['zh'],
  oidcSubject: null,
};
const draftOf = ({
  username,
  displayNames,
  role,
  line,
  departmentCode,
  languages,
  oidcSubject,
}: AccountWire): AccountInput => ({
  ...{ username, role, line, departmentCode, languages, oidcSubject },
  displayNames: { ...NEW.displayNames, ...displayNames },
});

type Props = { before?: AccountWire; onClose: () => void; onGiven: (given: OneTimePassword) => void };

/** A new account, or another role, line or name for one that is there. */
export function UserDialog({ before, onClose, onGiven }: Props) {
  const t = useT();
  const nameOf = useName();
  const departments = useDepartments();
  const [draft, setDraft] = useState(() => (before === undefined ? NEW : draftOf(before)));
  const change = (part: Partial<AccountInput>) => setDraft((known) => ({ ...known, ...part }));
  const { mutate, failure, isPending } = useAdminCommand<OneTimePassword | null>('users', 'users.taken', (given) => {
    if (given !== null) onGiven(given);
    onClose();
  });
  const save = () =>
    mutate(async (hotline) => {
      const { username, ...post } = draft;
      if (before === undefined) return hotline.createUser({ username, ...post });
      await hotline.changeUser(before.id, post);
      return null;
    });
  const isPlaced = isOfDepartment(draft.role) === (draft.departmentCode !== null);
  const isWhole =
    isPlaced && [draft.username, ...Object.values(draft.displayNames)].every((word) => word.trim() !== '');
  return (
    <EditDialog
      title={t(before === undefined ? 'users.add' : 'users.edit')}
      saveLabel={t('users.save')}
      maxWidth="sm"
      failure={failure}
      canSave={!isPending && isWhole && draft.languages.length > 0}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        required
        autoFocus={before === undefined}
        disabled={before !== undefined}
        label={t('resources.users.fields.username')}
        autoComplete="off"
        value={draft.username}
        onChange={(event) => change({ username: event.target.value })}
      />
      {LANGUAGES.map((language) => (
        <TextField
          key={language}
          required
          label={t('users.displayName', { language: t(`language.${language}`) })}
          value={draft.displayNames[language]}
          onChange={(event) => change({ displayNames: { ...draft.displayNames, [language]: event.target.value } })}
        />
      ))}
      <TextField
        select
        label={t('resources.users.fields.role')}
        value={draft.role}
        onChange={(event) => {
          const role = event.target.value as Role;
          change({ role, line: LINE_OF_ROLE[role] ?? null, departmentCode: null });
        }}
      >
        {ROLES.map((role) => (
          <MenuItem key={role} value={role}>
            {t(`role.${role}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        disabled={LINE_OF_ROLE[draft.role] !== undefined}
        label={t('resources.users.fields.line')}
        value={draft.line ?? ''}
        onChange={(event) => change({ line: LINES.find((line) => line === event.target.value) ?? null })}
      >
        <MenuItem value="">{t('users.noLine')}</MenuItem>
        {LINES.map((line) => (
          <MenuItem key={line} value={line}>
            {t(`lineName.${line}`)}
          </MenuItem>
        ))}
      </TextField>
      {isOfDepartment(draft.role) && (
        <TextField
          select
          required
          label={t('resources.users.fields.departmentCode')}
          value={draft.departmentCode ?? ''}
          onChange={(event) => change({ departmentCode: event.target.value })}
        >
          {departments
            .filter(({ id, isRetired }) => !isRetired || id === draft.departmentCode)
            .map(({ id, names }) => (
              <MenuItem key={id} value={id}>
                {nameOf(names)} ({id})
              </MenuItem>
            ))}
        </TextField>
      )}
      <div>
        <FormLabel id="user-languages">{t('resources.users.fields.languages')}</FormLabel>
        <FormGroup row aria-labelledby="user-languages">
          {LANGUAGES.map((language) => (
            <FormControlLabel
              key={language}
              label={t(`language.${language}`)}
              control={
                <Checkbox
                  size="small"
                  checked={draft.languages.includes(language)}
                  onChange={(_, isSpoken) =>
                    change({
                      languages: LANGUAGES.filter((one) =>
                        one === language ? isSpoken : draft.languages.includes(one),
                      ),
                    })
                  }
                />
              }
            />
          ))}
        </FormGroup>
      </div>
      <TextField
        label={t('resources.users.fields.oidcSubject')}
        helperText={t('users.subjectHelp')}
        value={draft.oidcSubject ?? ''}
        onChange={(event) => change({ oidcSubject: event.target.value.trim() || null })}
      />
    </EditDialog>
  );
}
