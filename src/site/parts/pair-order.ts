/** Of two countries Japan stands first, as in Japanese headlines; in addresses they stand in the order of the alphabet. */
export function pairOrder(pair: string): [string, string] {
  const [one = '', other = ''] = pair.split('-');
  return other === 'JPN' ? [other, one] : [one, other];
}
