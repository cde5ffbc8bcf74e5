export default async function globalTeardown(): Promise<void> {
  const { stopServices } = globalThis as { stopServices?: () => Promise<void> };
  await stopServices?.();
}
