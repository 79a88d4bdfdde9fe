import type { Config } from '@tracker/platform';

export type IdentityProviderOptions = {
  readonly issuer: string;
  readonly clientId: string;
  readonly secretFile: string | undefined;
  readonly accountClaim: string;
  readonly name: string;
  readonly allowHttp: boolean;
};

/** How this process is reached and who may vouch for people. */
export type AccessOptions = {
  readonly publicUrl?: string | undefined;
  readonly trustedProxy?: string | undefined;
  readonly identityProvider?: IdentityProviderOptions | undefined;
};

export const ACCESS_OPTIONS = Symbol('AccessOptions');

/** The part of the configuration that is about access. */
export const accessOptions = (config: Config): AccessOptions => ({
  publicUrl: config.PUBLIC_URL?.replace(/\/+$/, ''),
  trustedProxy: config.TRUSTED_PROXY,
  ...(config.OIDC_ISSUER &&
    config.OIDC_CLIENT_ID && {
      identityProvider: {
        issuer: config.OIDC_ISSUER,
        clientId: config.OIDC_CLIENT_ID,
        secretFile: config.OIDC_CLIENT_SECRET_FILE,
        accountClaim: config.OIDC_ACCOUNT_CLAIM,
        name: config.OIDC_NAME,
        allowHttp: config.OIDC_ALLOW_HTTP === 'yes',
      },
    }),
});
