import type { AuthProvider } from 'react-admin';
import { can, type Permission } from '#domain/role';
import { failureOf } from './http-error';
import { isResource, RESOURCES } from './resources';
import type { SessionSource } from './session-source';

/** Session-cookie authentication; what a role may see is the same `can()` that the server enforces. */
export function createAuthProvider(session: SessionSource): AuthProvider {
  return {
    login: async ({ username, password, code }: { username: string; password: string; code?: string }) => {
      await session.signIn(username, password, code);
    },
    logout: async () => {
      await session.signOut().catch((error: unknown) => {
        if (failureOf(error).code !== 'unauthenticated') throw error;
      });
    },
    checkAuth: async () => {
      await session.get();
    },
    checkError: async (error: unknown) => {
      if (failureOf(error).code !== 'unauthenticated') return;
      session.forget();
      throw error;
    },
    getIdentity: async () => {
      const { user } = await session.get();
      return { id: user.id, fullName: user.username };
    },
    getPermissions: async () => (await session.get()).user.role,
    canAccess: async ({ resource }) => {
      const { user } = await session.get();
      const permission: Permission | undefined = isResource(resource) ? RESOURCES[resource].permission : undefined;
      return permission !== undefined && can(user, permission);
    },
  };
}
