import { readFile } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from '@tracker/platform';
import type { Configuration } from 'openid-client';
import {
  ACCESS_OPTIONS,
  type AccessOptions,
  type IdentityProviderOptions,
} from '../access/access-options.js';
import { busy } from '../problems/problem.js';
import { LOGGER } from '../tokens.js';

export type FlowSecrets = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
};

/** Who somebody is at the provider: issuer and subject for ever, the account as it says today. */
export type Identity = { readonly subject: string; readonly account: string | null };

export const callbackPath = '/api/session/sso/callback';
/** Where a browser goes that leaves the provider as well. */
export const signOutPath = '/api/session/sso/end';
const patienceSeconds = 10;

/** The organ's identity provider: OpenID Connect with authorization code, PKCE, state and nonce. */
@Injectable()
export class IdentityProvider {
  private known: Promise<Configuration> | null = null;

  constructor(
    @Inject(ACCESS_OPTIONS) private readonly options: AccessOptions,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** What the button says; null where no provider is configured. */
  get name(): string | null {
    return this.options.identityProvider?.name ?? null;
  }

  /** Where the browser is sent, with secrets of its own. Throws 503 where the provider does not answer. */
  async begin(): Promise<FlowSecrets & { readonly href: string }> {
    const client = await import('openid-client');
    const configuration = await this.configuration();
    const state = client.randomState();
    const nonce = client.randomNonce();
    const verifier = client.randomPKCECodeVerifier();
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.callback,
      scope: 'openid profile',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return { state, nonce, verifier, href: url.href };
  }

  /** Who came back with this query. Throws whatever openid-client finds wrong. */
  async finish(query: string, { state, nonce, verifier }: FlowSecrets): Promise<Identity> {
    const client = await import('openid-client');
    const configuration = await this.configuration();
    const tokens = await client.authorizationCodeGrant(
      configuration,
      new URL(`${this.callback}${query}`),
      {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      },
    );
    const claims = tokens.claims();
    if (!claims) throw new Error('The provider sent no ID token.');
    const { accountClaim } = this.provider;
    const told =
      claims[accountClaim] ??
      (configuration.serverMetadata().userinfo_endpoint
        ? (await client.fetchUserInfo(configuration, tokens.access_token, claims.sub))[accountClaim]
        : undefined);
    const subject = `${claims.iss} ${claims.sub}`;
    return { subject, account: typeof told === 'string' ? told : null };
  }

  /** Where the provider signs somebody out and sends them back from; null where it offers no such place. */
  async signOutAddress(): Promise<string | null> {
    const client = await import('openid-client');
    const configuration = await this.configuration();
    if (!configuration.serverMetadata().end_session_endpoint) return null;
    // No ID token is kept to name the person by, so the provider may ask once more.
    return client.buildEndSessionUrl(configuration, {
      post_logout_redirect_uri: `${this.options.publicUrl}/sign-in`,
    }).href;
  }

  private get provider(): IdentityProviderOptions {
    const { identityProvider } = this.options;
    if (!identityProvider) throw new Error('No identity provider is configured.');
    return identityProvider;
  }

  private get callback(): string {
    return `${this.options.publicUrl}${callbackPath}`;
  }

  /** Asked once and kept; a failure is asked again the next time. */
  private async configuration(): Promise<Configuration> {
    this.known ??= this.discover();
    try {
      return await this.known;
    } catch (error) {
      this.known = null;
      this.logger.warn({ error: String(error) }, 'the identity provider does not answer');
      throw busy(
        'identity-provider-away',
        '统一身份认证暂时无法访问。请稍后重试，或者用密码登录。',
      );
    }
  }

  private async discover(): Promise<Configuration> {
    const client = await import('openid-client');
    const { issuer, clientId, secretFile, allowHttp } = this.provider;
    const secret = secretFile && (await readFile(secretFile, 'utf8')).trim();
    return client.discovery(
      new URL(issuer),
      clientId,
      undefined,
      secret ? client.ClientSecretPost(secret) : client.None(),
      { timeout: patienceSeconds, ...(allowHttp && { execute: [client.allowInsecureRequests] }) },
    );
  }
}
