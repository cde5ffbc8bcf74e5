/** Somebody at a browser that keeps its cookies, over HTTP. */
export type Visitor = {
  cookies: Map<string, string>;
  ask<T = unknown>(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: T; headers: Headers }>;
};

export function createVisitor(baseUrl: string, headers: Record<string, string> = {}): Visitor {
  const cookies = new Map<string, string>();
  return {
    cookies,
    async ask<T>(method: string, path: string, body?: unknown) {
      const response = await fetch(new URL(path, baseUrl), {
        method,
        redirect: 'manual',
        headers: {
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json');
      return { status: response.status, body: (isJson ? JSON.parse(text) : text) as T, headers: response.headers };
    },
  };
}
