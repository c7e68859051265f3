/** Where the MDX of a policy stands, from the root of the project. */
export const contentFile = (policyId: string): string => `content/policies/${policyId}.mdx`;
