/** Dashes, hyphens, minus signs and waves, which documents print for each other. */
export const DASHES = '-‐‑‒–—―⸺⸻−─━﹘－~∼〜～';
