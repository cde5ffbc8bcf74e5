/** The sign of the platform: two lines that meet. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <path d="M4 10h9c5 0 5 12 10 12h5" fill="none" stroke="#7db4ff" strokeWidth="3" strokeLinecap="round" />
      <path d="M4 22h9c5 0 5-12 10-12h5" fill="none" stroke="#7fd6a0" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}
