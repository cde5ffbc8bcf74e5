/** `npm start`: one process from first to last, so that whoever stops npm stops the system. */
await import('./build.mjs');
await import('../dist/router/platform/launcher/main.js');
