import type { Request } from 'express';
import { AppError } from '#domain/app-error';

const READS = ['GET', 'HEAD'];

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);

/**
 * A browser says where a request comes from: one from another site or origin that brings our cookie is forged,
 * whatever it wants. Programs that are no browsers say nothing, and have no cookie of anybody else's to bring.
 * @throws AppError `forbidden`
 */
export function refuseForged(request: Request): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    throw new AppError('forbidden', 'the request comes from another site');
  }
  const { origin } = request.headers;
  if (READS.includes(request.method) || origin === undefined) return;
  const isOwnScheme = !request.secure || origin.startsWith('https:');
  if (hostOf(origin) !== request.host || !isOwnScheme) {
    throw new AppError('forbidden', 'the request comes from another origin');
  }
}
