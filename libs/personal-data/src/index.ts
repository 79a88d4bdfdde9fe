// Personal data: sealed per applicant with a key kept outside the log; erasing destroys the key.
export { memoryVault } from './memory-vault.js';
export { personalFieldsByType, personalFieldsOf } from './personal-fields.js';
export { PostgresVault } from './postgres-vault.js';
export {
  type DataKey,
  isSealed,
  open,
  type SealedText,
  type SealPlace,
  seal,
} from './seal.js';
export { openBytes, sealBytes } from './seal-bytes.js';
export { keyIdsIn, openFields, openText, sealedForEver, sealFields } from './seal-event.js';
export { type IdentityClaim, KeyDestroyed, type KeyVault, organKeyId } from './vault.js';
