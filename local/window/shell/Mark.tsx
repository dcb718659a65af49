/** Fairview's own mark. */
export function Mark({ size }: { size: number }) {
  return (
    <svg className="w-mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#0f6b5c" />
      <path d="M6 22.5 13 13l4.5 5.5L21 14l5 8.5Z" fill="#fff" />
      <circle cx="22.5" cy="9.5" r="2.5" fill="#ffd479" />
    </svg>
  );
}
