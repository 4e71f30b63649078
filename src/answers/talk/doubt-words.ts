/** Whether nothing but doubt and small joining words stand in a text: "наверное, в", "maybe in". */
export function onlyDoubts(text: string): boolean {
  return text.split(/[\s,]+/u).every((word) => DOUBTS.test(word));
}

const DOUBTS =
  /^(?:|наверное|наверно|может|быть|примерно|где-то|ну|в|на|или|с|вроде|скорее|всего|около|для|maybe|perhaps|probably|about|like|or|in|on|at|the|a|well)$/i;
