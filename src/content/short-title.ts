const FORWARDED =
  /^.*?(?:关于(?:印发|转发|公布|发布)《?|(?:印发|转发|公布|发布)《)(?<own>.+?)》?的(?:通知|函|决定|公告)$/u;

/** A title as staff shorten it: of what a notice only passes on, the name of that document. */
export const shortTitle = (title: string): string => FORWARDED.exec(title)?.groups?.own ?? title;
