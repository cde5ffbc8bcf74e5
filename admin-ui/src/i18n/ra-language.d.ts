/** The published catalogues carry no types, and lack what newer versions of react-admin ask for. */
declare module 'ra-language-chinese' {
  import type { TranslationMessages } from 'react-admin';
  const messages: { ra: Required<TranslationMessages['ra']> };
  export default messages;
}

declare module 'ra-language-vietnamese' {
  import type { TranslationMessages } from 'react-admin';
  const messages: { ra: Required<TranslationMessages['ra']> };
  export default messages;
}
