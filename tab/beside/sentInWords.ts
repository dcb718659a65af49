/** "27 sent, one was refused." */
export function sentInWords(done: number, refused: number): string {
  const not = refused === 0 ? '' : refused === 1 ? ', one was refused' : `, ${refused} were refused`;
  return `${done} sent${not}.`;
}
