/** Makes nothing: it gives back the object, so that a class that extends it puts its private fields on that object. */
const Given = function (object: object): object {
  return object;
} as unknown as new (object: object) => object;

/** The values attached to one object, by the place of their list. Private to the object: no copy has them. */
class Attachments extends Given {
  readonly #values: unknown[] = [];

  static of(object: object): unknown[] {
    return #values in object ? object.#values : new Attachments(object).#values;
  }
}

let lists = 0;

/**
 * Values of objects, each for as long as its object lives, as in a `WeakMap`. They are kept on the objects themselves: what
 * a table that has lived long refers to counts as in use whenever young memory is collected, and with tables every workbook
 * of a long run was carried on for several collections after its last use. Made once, in a module: a list never ends.
 */
export class Attached<Key extends object, Value> {
  private readonly place = lists++;

  get(key: Key): Value | undefined {
    return Attachments.of(key)[this.place] as Value | undefined;
  }

  set(key: Key, value: Value): void {
    Attachments.of(key)[this.place] = value;
  }
}
