import { createHash, randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { toBase32 } from '#domain/base32';
import type { Language } from '#domain/language';
import { type Line, LINES } from '#domain/line';
import { needsSecondFactor, type Role } from '#domain/role';
import { type Scope, SCOPES } from '#domain/scope';

type Position = {
  username: string;
  role: Role;
  line: Line | null;
  departmentCode?: string;
  languages: Language[];
  displayNames: Record<Language, string>;
};

const seat = (line: Line, index: number, languages: Language[]): Position => ({
  username: `seat-${line}-${index}`,
  role: line === '110' ? 'CALL_TAKER_110' : 'CALL_TAKER_12345',
  line,
  languages,
  displayNames: { zh: `${line} 坐席 ${index}`, en: `${line} seat ${index}`, vi: `Vị trí trực ${line} số ${index}` },
});

/** Positions of a small control room; every language is spoken on both lines. */
export const POSITIONS: Position[] = [
  seat('110', 1, ['zh', 'en', 'vi']),
  seat('110', 2, ['zh']),
  seat('110', 3, ['zh', 'en']),
  seat('12345', 1, ['zh', 'en', 'vi']),
  seat('12345', 2, ['zh']),
  seat('12345', 3, ['zh', 'en']),
  {
    username: 'supervisor',
    role: 'SUPERVISOR',
    line: null,
    languages: ['zh', 'en', 'vi'],
    displayNames: { zh: '值班长', en: 'Shift supervisor', vi: 'Trưởng ca' },
  },
  {
    username: 'department-d02',
    role: 'DEPARTMENT_HANDLER',
    line: '12345',
    departmentCode: 'D02',
    languages: ['zh', 'en', 'vi'],
    displayNames: { zh: '城管局承办员', en: 'Urban management handler', vi: 'Cán bộ xử lý, Sở Quản lý đô thị' },
  },
  {
    username: 'admin',
    role: 'SYS_ADMIN',
    line: null,
    languages: ['zh', 'en', 'vi'],
    displayNames: { zh: '系统管理员', en: 'System administrator', vi: 'Quản trị hệ thống' },
  },
  {
    username: 'security-admin',
    role: 'SEC_ADMIN',
    line: null,
    languages: ['zh', 'en', 'vi'],
    displayNames: { zh: '安全管理员', en: 'Security administrator', vi: 'Quản trị an ninh' },
  },
  {
    username: 'auditor',
    role: 'AUDITOR',
    line: null,
    languages: ['zh', 'en', 'vi'],
    displayNames: { zh: '审计员', en: 'Auditor', vi: 'Kiểm toán viên' },
  },
  {
    username: 'privacy-officer',
    role: 'PRIVACY_OFFICER',
    line: null,
    languages: ['zh', 'en', 'vi'],
    displayNames: { zh: '个人信息保护员', en: 'Privacy officer', vi: 'Cán bộ bảo vệ dữ liệu cá nhân' },
  },
];

/** Seats of each line in a small control room: those of `POSITIONS`. */
export const FEWEST_SEATS = 3;
const LANGUAGES_OF_SEATS: Language[][] = [['zh', 'en', 'vi'], ['zh'], ['zh', 'en']];

/** The seats that a bigger control room has beside those of a small one. */
const furtherSeats = (seatsPerLine: number): Position[] =>
  LINES.flatMap((line) =>
    Array.from({ length: Math.max(0, seatsPerLine - FEWEST_SEATS) }, (_, index) =>
      seat(line, FEWEST_SEATS + 1 + index, LANGUAGES_OF_SEATS[index % LANGUAGES_OF_SEATS.length] ?? ['zh']),
    ),
  );

/** Clients of a first start. They are without limits, because nobody has measured yet what they send. */
const API_CLIENTS: { name: string; scopes: Scope[] }[] = ['telephony', 'messages', 'portal'].map((name) => ({
  name,
  scopes: [...SCOPES],
}));

/** 18 random bytes: 24 characters that can be typed and need no escaping. */
const secret = () => randomBytes(18).toString('base64url');

/** Keys are random and long, so a plain hash keeps them safe and a look-up by hash finds them. */
export const hashKey = (key: string): string => createHash('sha256').update(key).digest('hex');

/** What is told once, at the first start. `totpSecret` (Base32) where the installation requires a second factor. */
export type Credentials = {
  users: { username: string; password: string; role: Role; line: Line | null; totpSecret?: string }[];
  apiClients: { name: string; key: string }[];
};

/** New random credentials with the hashes to store. */
/** How big the control room is that a first start makes, and whether its supervisors and administrators get an authenticator. */
export type SeedSettings = { seatsPerLine: number; requiresSecondFactor: boolean };

export async function makeAccounts({ seatsPerLine, requiresSecondFactor }: SeedSettings) {
  const users = await Promise.all(
    [...POSITIONS, ...furtherSeats(seatsPerLine)].map(async (position) => {
      const password = secret();
      const totpSecret =
        requiresSecondFactor && needsSecondFactor(position.role) ? toBase32(randomBytes(20)) : undefined;
      return { ...position, password, passwordHash: await hash(password), totpSecret };
    }),
  );
  const apiClients = API_CLIENTS.map((client) => ({ ...client, key: secret() }));
  const credentials: Credentials = {
    users: users.map(({ username, password, role, line, totpSecret }) => ({
      ...{ username, password, role, line },
      ...(totpSecret === undefined ? {} : { totpSecret }),
    })),
    apiClients: apiClients.map(({ name, key }) => ({ name, key })),
  };
  return { users, apiClients, credentials };
}
