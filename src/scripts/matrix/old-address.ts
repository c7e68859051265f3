import { readState, writeState } from './state.ts';

/**
 * Where an address of the time when all tables stood on one page leads: to the table of the topic that it
 * names, with the rest of what it asks; null for other addresses.
 */
export function oldAddress(search: string): string | null {
  const topic = new URLSearchParams(search).get('topic');
  return topic && /^[a-z0-9-]+$/u.test(topic)
    ? `/matrix/topic/${topic}/${writeState({ ...readState(search), topic: '' })}`
    : null;
}
