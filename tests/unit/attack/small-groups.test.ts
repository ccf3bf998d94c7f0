import { expect, it } from 'vitest'
import { atomsOf, type Counted, findSmallGroup } from './small-groups.ts'

const people = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}${index}`)
const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map((name, index) => people(name, 12 + index)) as [
  string[],
  string[],
  string[],
  string[],
  string[],
]
const few = people('few', 4)
const numbers = (...sets: string[][][]): Counted[] =>
  sets.map((parts, index) => ({ name: `n${index + 1}`, members: parts.flat() }))

it.each([
  ['one number', numbers([a], [few]), '1 n2'],
  ['a difference of two', numbers([a, b], [a, b, few]), '1 n1, 1 n2'],
  ['what three leave of a fourth', numbers([a], [b], [c], [a, b, c, few]), '1 n1, 1 n2, 1 n3, 1 n4'],
  ['one counted twice', numbers([a, b], [a, c], [b, c], [a, few]), '1 n1, 1 n2, 1 n3, 2 n4'],
])('a few people are found in %s', (_, given, combination) => {
  const found = findSmallGroup([...given, ...numbers([d], [d, e], [e])])
  expect(found?.members.toSorted()).toEqual(few)
  const used = found?.combination.map(({ times, name }) => `${Math.abs(times)} ${name}`).toSorted()
  expect(used?.join()).toBe(combination.split(', ').toSorted().join())
})

it('nobody is found where every number is a sum of whole groups of ten', () => {
  const sums = [a, b, c, d, e].flatMap((one) =>
    [a, b, c, d, e].map((other) => [...new Set([...one, ...other])]),
  )
  const given = sums.map((members, index) => ({ name: String(index), members }))
  expect(findSmallGroup(given)).toBeUndefined()
  expect(Math.min(...atomsOf(given).map(({ length }) => length))).toBe(12)
})

it('nobody is found where a few stand apart, but no four numbers leave them alone', () => {
  expect(findSmallGroup(numbers([a, few], [b, few]))).toBeUndefined()
  expect(findSmallGroup(numbers([a], [b], [c], [d], [a, b, c, d, few]))).toBeUndefined()
})
