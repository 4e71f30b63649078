/** Whether the reply opens with a yes: "да, позвоните завтра". */
export function beginsWithYes(text: string): boolean {
  return YES_FIRST.test(text);
}

const YES_FIRST =
  /^\s*(?:да|ага|угу|ок|окей|хорошо|вс[её] верно|верно|yes|yeah|yep|ok|okay|sure)(?![\p{L}])/iu;
