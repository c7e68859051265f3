/** Input or arguments that cannot be used: commands print the message as one line and exit with code 2. */
export class InputError extends Error {
  constructor(message: string) {
    super(message.replace(/\s*\n\s*/g, ' '));
    this.name = 'InputError';
  }
}
