/** Name of a place where room is short: what its label says in brackets is left out. */
export const placeName = (label: string): string => label.replace(/（.*?）/gu, '');
