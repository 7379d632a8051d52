/** `T` with every property, array and tuple in it read-only; branded text and numbers stay as they are. */
export type Immutable<T> = T extends string | number | boolean | undefined | null
  ? T
  : T extends readonly unknown[]
    ? { readonly [Index in keyof T]: Immutable<T[Index]> }
    : { readonly [Key in keyof T]: Immutable<T[Key]> };
