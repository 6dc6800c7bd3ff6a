/** Hours as people write them: «1 h», «7.5 h». */
export function formatHours(hours: number): string {
  return `${Number(hours.toFixed(2))} h`;
}
