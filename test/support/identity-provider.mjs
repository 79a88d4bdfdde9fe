// An organ's identity provider on loopback: a process of its own, since its packages are ES modules only.
// Whoever types a name is that person: the account of `wang` is what ACCOUNTS gives.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const accounts = JSON.parse(process.env.ACCOUNTS ?? '{}');
const redirects = JSON.parse(process.env.REDIRECTS ?? '[]');

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'tracker',
        client_secret: 'a secret of the client alone',
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: redirects,
        post_logout_redirect_uris: JSON.parse(process.env.AFTERWARDS ?? '[]'),
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], profile: ['preferred_username', 'name'] },
    findAccount: (_context, login) => ({
      accountId: login,
      claims: () => ({ sub: login, preferred_username: accounts[login] ?? login }),
    }),
    pkce: { required: () => true },
    cookies: { keys: ['only for tests'] },
    jwks: undefined,
  });
  server.on('request', provider.callback());
  process.stdout.write(`${issuer}\n`);
});
