/** Makes nothing: it gives back the object, so that a class that extends it puts its private fields on that object. */
const Given = function (object: object): object {
  return object;
} as unknown as new (object: object) => object;

/** A value of one list, and the object's values of other lists. */
interface Attachment {
  readonly list: object;
  value: unknown;
  readonly next: Attachment | undefined;
}

/** An object with values. The field is private: no copy of the object has them. */
class Holder extends Given {
  #first: Attachment | undefined = undefined;

  static find(object: object, list: object): Attachment | undefined {
    if (!(#first in object)) return undefined;
    let found = object.#first;
    while (found !== undefined && found.list !== list) found = found.next;
    return found;
  }

  static add(object: object, list: object, value: unknown): void {
    const holder = #first in object ? object : new Holder(object);
    holder.#first = { list, value, next: holder.#first };
  }
}

/**
 * Values of objects, each for as long as its object lives, as in a `WeakMap`. They are kept on the objects themselves: what
 * a table that has lived long refers to counts as in use whenever young memory is collected, and with tables every workbook
 * of a long run was carried on for several collections after its last use.
 */
export class Attached<Key extends object, Value> {
  get(key: Key): Value | undefined {
    return Holder.find(key, this)?.value as Value | undefined;
  }

  set(key: Key, value: Value): void {
    const known = Holder.find(key, this);
    if (known) known.value = value;
    else Holder.add(key, this, value);
  }
}
