/**
 * What was chosen in a form, for a command. What is not chosen yet goes to the server as it is, which says so at the field.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- The command says what can be chosen.
export function asChosen<Choice extends string>(chosen: string | undefined): Choice {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The server reads it, and refuses what is no choice.
  return (chosen ?? '') as Choice;
}
