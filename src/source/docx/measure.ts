const POINTS: Record<string, number> = { pt: 1, mm: 2.835, cm: 28.35, in: 72, pc: 12, pi: 12 };

/**
 * A measure in points: a bare number counts in parts of a point (`perPoint` of them make one), strict files
 * write a unit behind it (ISO 29500-1 §22.9.2.14). 0 for anything else.
 */
export function points(text: string | undefined, perPoint: number): number {
  const match = /^(-?\d+(?:\.\d+)?)(pt|mm|cm|in|pc|pi)?$/.exec(text ?? '');
  if (!match) return 0;
  return match[2] ? Number(match[1]) * POINTS[match[2]]! : Number(match[1]) / perPoint;
}
