/**
 * The security policy forbids code made of text. Zod would try it once and be refused, which the browser
 * notes as a violation; this says so before any schema is loaded.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
