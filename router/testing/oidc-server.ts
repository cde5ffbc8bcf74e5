import { createHash, createHmac, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Header = { alg: string; kid?: string };
export type Claims = Record<string, unknown>;

/** What a wicked or broken provider does otherwise: any of it may be replaced by a test. */
export type OidcMischief = {
  claims?: (honest: Claims) => Claims;
  header?: Header;
  /** Makes the signature over `header.payload`. */
  sign?: (input: string) => string;
};

const json = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const rs256 = (key: KeyObject) => (input: string) => sign('sha256', Buffer.from(input), key).toString('base64url');
const es256 = (key: KeyObject) => (input: string) =>
  sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');

export type OidcServer = Awaited<ReturnType<typeof startOidcServer>>;

/** A small identity provider on this machine, with real keys and real checks: discovery, authorize, token, jwks. */
export async function startOidcServer(client: { id: string; secret: string }, now: () => Date) {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 3072 });
  const short = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const stranger = generateKeyPairSync('rsa', { modulusLength: 3072 });
  const publish = (key: KeyObject, kid: string) => ({ ...key.export({ format: 'jwk' }), kid, use: 'sig' });
  const codes = new Map<
    string,
    { nonce: string; challenge: string; redirectUri: string; subject: string; acr?: string }
  >();
  let mischief: OidcMischief = {};
  let subject = 'nobody';
  let tokens = 0;

  const answerTo = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', issuer);
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (url.pathname === '/.well-known/openid-configuration') {
      const at = (path: string) => `${issuer}${path}`;
      return answer(200, {
        issuer,
        ...{ authorization_endpoint: at('/authorize'), token_endpoint: at('/token'), jwks_uri: at('/jwks') },
      });
    }
    if (url.pathname === '/jwks') {
      const keys = { 'rsa-1': rsa, 'rsa-short': short, 'ec-1': ec };
      return answer(200, { keys: Object.entries(keys).map(([kid, { publicKey }]) => publish(publicKey, kid)) });
    }
    if (url.pathname === '/authorize') {
      const asked = (name: string) => url.searchParams.get(name) ?? '';
      const isRight =
        asked('client_id') === client.id &&
        asked('response_type') === 'code' &&
        asked('code_challenge_method') === 'S256' &&
        asked('scope').split(' ').includes('openid');
      if (!isRight) return answer(400, { error: 'invalid_request' });
      const code = randomBytes(16).toString('base64url');
      const redirectUri = asked('redirect_uri');
      const [challenge, acr] = [asked('code_challenge'), asked('acr_values').split(' ')[0]];
      codes.set(code, { nonce: asked('nonce'), challenge, redirectUri, subject, acr });
      const back = new URL(redirectUri);
      back.searchParams.set('code', code);
      back.searchParams.set('state', asked('state'));
      back.searchParams.set('iss', issuer);
      return response.writeHead(302, { location: back.href }).end();
    }
    if (url.pathname !== '/token') return answer(404, {});

    tokens += 1;
    let text = '';
    for await (const part of request) text += String(part);
    const form = new URLSearchParams(text);
    const given = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const basic = Buffer.from(`${client.id}:${client.secret}`).toString('base64');
    const isRight =
      request.headers.authorization === `Basic ${basic}` &&
      given?.challenge === challenge &&
      given.redirectUri === form.get('redirect_uri');
    if (!isRight) return answer(400, { error: 'invalid_grant' });
    const nowS = Math.floor(now().getTime() / 1_000);
    const { nonce, acr } = given;
    const honest = { iss: issuer, sub: given.subject, aud: client.id, exp: nowS + 300, iat: nowS, nonce, acr };
    const header = mischief.header ?? { alg: 'RS256', kid: 'rsa-1' };
    const input = `${json(header)}.${json(mischief.claims?.(honest) ?? honest)}`;
    const signature = (mischief.sign ?? rs256(rsa.privateKey))(input);
    return answer(200, { token_type: 'Bearer', access_token: 'unused', id_token: `${input}.${signature}` });
  };
  const server = createServer((request, response) => void answerTo(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    /** Who signs in from now on, and what goes wrong meanwhile. */
    signInAs(next: string, wicked: OidcMischief = {}) {
      subject = next;
      mischief = wicked;
    },
    es256: { header: { alg: 'ES256', kid: 'ec-1' }, sign: es256(ec.privateKey) },
    byShortKey: { header: { alg: 'RS256', kid: 'rsa-short' }, sign: rs256(short.privateKey) },
    byStranger: rs256(stranger.privateKey),
    /** The attack on verifiers that let the token choose: our public key taken for a shared secret. */
    hs256WithPublicKey: (input: string) =>
      createHmac('sha256', rsa.publicKey.export({ type: 'spki', format: 'pem' }))
        .update(input)
        .digest('base64url'),
    tokenRequests: () => tokens,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
