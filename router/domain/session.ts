/** What a person must do before anything else is open to them. */
export const SESSION_DUTIES = ['change-password', 'enrol-second-factor'] as const;
export type SessionDuty = (typeof SESSION_DUTIES)[number];

export const SIGN_IN_METHODS = ['password', 'oidc'] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

/** Where a session was opened from, as far as its owner needs to know to recognise it. */
export const ADDRESS_CLASSES = ['this-machine', 'private-network', 'internet'] as const;
export type AddressClass = (typeof ADDRESS_CLASSES)[number];

export const BROWSERS = ['Chrome', 'Edge', 'Firefox', 'Safari', 'other'] as const;
export type Browser = (typeof BROWSERS)[number];

export const SYSTEMS = ['Windows', 'macOS', 'Linux', 'Android', 'iOS', 'other'] as const;
export type System = (typeof SYSTEMS)[number];
