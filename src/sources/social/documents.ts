/** A service's JSON to posts: whole where it is whole, item by item where it is broken. */
import { isFields } from '../fields.js';
import { itemsIn } from '../json-items.js';
import type { Fault } from '../ndjson.js';
import type { Post, Service } from './post.js';
import { SERVICES } from './services.js';

/**
 * The posts of a JSON text, and of its value where it has one; null where it is of no service. `owner` is whose archive it is; items find
 * there and in the value what they refer to.
 */
export function servicePosts(text: string, value: unknown, owner: object, fault: Fault): Post[] | null {
  if (value === null) return postsOfBroken(text, owner, fault);
  const whole = isFields(value) ? { ...owner, ...value } : owner;
  for (const service of SERVICES) {
    const items = service.items(value);
    if (items !== null) return items.flatMap((item, index) => postsOf(service, item, whole, index, fault));
  }
  return null;
}

function postsOfBroken(text: string, owner: object, fault: Fault): Post[] | null {
  const serviceOf = (item: unknown) => SERVICES.find((service) => service.isItem(item));
  const items = itemsIn(text, (item) => serviceOf(item) !== undefined);
  if (items.length === 0) return null;
  fault('the JSON is broken', `The ${items.length} posts that stand whole in it are read. Download it again.`);
  return items.flatMap((item, index) => {
    const service = serviceOf(item);
    return service ? postsOf(service, item, owner, index, fault) : [];
  });
}

function postsOf(service: Service, item: unknown, whole: object, index: number, fault: Fault): Post[] {
  const posts = service.posts(item, whole);
  if (posts === null) fault(`item ${index + 1} of ${service.name} is not a post`, 'It is passed over.');
  return posts ?? [];
}
