export type Request = { path: string; query: Record<string, string>; body: unknown };
export type Answer = { status: number; body: unknown };
/** What the fake server answers to a request, by method and path. */
export type Route = [method: string, path: RegExp, handle: (ids: string[], request: Request) => Answer];
