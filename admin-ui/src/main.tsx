import { config } from 'zod';

// zod compiles its parsers with `new Function`, which a strict content security policy forbids. It must be told before
// the first schema is built, so everything that has schemas is imported after it.
config({ jitless: true });
void import('./start').then(({ start }) => start(document.getElementById('root')));
