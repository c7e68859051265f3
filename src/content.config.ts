import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { PolicyMeta } from './model.ts';

/** The generated MDX of the policies; the frontmatter is the metadata, checked again by its schema. */
export const collections = {
  policies: defineCollection({
    loader: glob({
      pattern: '*.mdx',
      base: './content/policies',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: PolicyMeta,
  }),
};
