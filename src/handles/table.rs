//! The table behind the handles: which object a token stands for.
//!
//! It knows nothing of the objects but their tag, and takes its lock from `sync`, so that `tests/model` can run it under every
//! order of the threads' steps.

use std::collections::VecDeque;
use std::hash::{BuildHasher, Hasher};
use std::sync::{PoisonError, TryLockError};

use crate::sync::RwLock;

/// What can be in the table.
pub(crate) trait Tagged {
    /// Its type, in a token. Never 0.
    fn tag(&self) -> usize;
}

/// How the bits of a token are used, from the low end: slot, generation, tag, salt.
pub(crate) struct Layout {
    pub(crate) slot: u32,
    generation: u32,
    tag: u32,
    salt: u32,
    /// Whether a slot whose generations are used up starts again; otherwise it is given up. With 64 bits a slot lasts for 16
    /// million objects and giving it up costs 24 bytes. With 32 bits it would run out, so a handle that outlives 8192 later
    /// objects in its slot may name a new one there.
    wraps: bool,
}

pub(crate) const LAYOUT: Layout = if usize::BITS == 64 {
    Layout {
        slot: 20,
        generation: 24,
        tag: 4,
        salt: 16,
        wraps: false,
    }
} else {
    Layout {
        slot: 12,
        generation: 13,
        tag: 3,
        salt: 4,
        wraps: true,
    }
};

const fn mask(bits: u32) -> usize {
    1usize.wrapping_shl(bits).wrapping_sub(1)
}

struct Slot<T> {
    generation: usize,
    object: Option<T>,
}

struct Table<T> {
    /// 0 until the first object is made.
    salt: usize,
    slots: Vec<Slot<T>>,
    /// Empty slots, the longest empty one first, so that a generation is used up as late as possible.
    free: VecDeque<usize>,
    live: u64,
}

/// A salt whose highest bits make the token, on 64-bit machines, no address that a process can have: hosts that look at
/// pointer values (Go's garbage collector, Android's tagged heap) leave it alone.
fn new_salt() -> usize {
    let random = std::collections::hash_map::RandomState::new().build_hasher().finish();
    let random = usize::try_from(random & u64::from(u16::MAX)).unwrap_or_default();
    let high = 1 << (LAYOUT.salt - 2);
    (random & mask(LAYOUT.salt - 2)) | high
}

impl<T> Table<T> {
    const fn new() -> Self {
        Table {
            salt: 0,
            slots: Vec::new(),
            free: VecDeque::new(),
            live: 0,
        }
    }
}

impl<T: Tagged> Table<T> {
    fn insert(&mut self, object: T) -> Option<usize> {
        if self.salt == 0 {
            self.salt = new_salt();
        }
        let index = match self.free.pop_front() {
            Some(index) => index,
            None if self.slots.len() <= mask(LAYOUT.slot) => {
                let index = self.slots.len();
                self.slots.push(Slot {
                    generation: 1,
                    object: None,
                });
                index
            }
            None => return None,
        };
        let tag = object.tag();
        let slot = self.slots.get_mut(index)?;
        slot.object = Some(object);
        self.live = self.live.saturating_add(1);
        let token = (((self.salt << LAYOUT.tag) | tag) << LAYOUT.generation) | slot.generation;
        Some((token << LAYOUT.slot) | index)
    }

    /// The object that a token stands for, with its index.
    fn find(&self, token: usize) -> Option<(usize, &T)> {
        let index = token & mask(LAYOUT.slot);
        let generation = (token >> LAYOUT.slot) & mask(LAYOUT.generation);
        let tag = (token >> (LAYOUT.slot + LAYOUT.generation)) & mask(LAYOUT.tag);
        let salt = token >> (LAYOUT.slot + LAYOUT.generation + LAYOUT.tag);
        let slot = self.slots.get(index)?;
        let object = slot.object.as_ref()?;
        let ours = self.salt != 0 && salt == self.salt && slot.generation == generation && object.tag() == tag;
        ours.then_some((index, object))
    }

    fn remove(&mut self, index: usize) -> Option<T> {
        let slot = self.slots.get_mut(index)?;
        let object = slot.object.take()?;
        self.live = self.live.saturating_sub(1);
        if slot.generation < mask(LAYOUT.generation) {
            slot.generation = slot.generation.saturating_add(1);
            self.free.push_back(index);
        } else if LAYOUT.wraps {
            slot.generation = 1;
            self.free.push_back(index);
        }
        Some(object)
    }
}

/// A table and its one lock: it is held for a few instructions, and never while anything waits or foreign code runs.
pub(crate) struct Handles<T>(RwLock<Table<T>>);

impl<T: Tagged> Handles<T> {
    pub(crate) const fn new() -> Self {
        Handles(RwLock::new(Table::new()))
    }

    /// A token for an object; none if there are too many.
    pub(crate) fn insert(&self, object: T) -> Option<usize> {
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(object)
    }

    /// Looks at the object that a token stands for.
    pub(crate) fn find<R>(&self, token: usize, look: impl FnOnce(Option<&T>) -> R) -> R {
        let table = self.0.read().unwrap_or_else(PoisonError::into_inner);
        look(table.find(token).map(|(_, object)| object))
    }

    /// Takes the object out that a token stands for, if it is one of those that are meant.
    pub(crate) fn remove(&self, token: usize, meant: impl FnOnce(&T) -> bool) {
        let removed = {
            let mut table = self.0.write().unwrap_or_else(PoisonError::into_inner);
            let index = table.find(token).and_then(|(index, object)| meant(object).then_some(index));
            index.and_then(|index| table.remove(index))
        };
        // Here, with the lock released: dropping the last share may run a free function of the host.
        drop(removed);
    }

    /// How many objects there are.
    pub(crate) fn live(&self) -> u64 {
        self.0.read().unwrap_or_else(PoisonError::into_inner).live
    }

    /// Whether nobody is in the middle of a change.
    pub(crate) fn is_quiet(&self) -> bool {
        !matches!(self.0.try_write(), Err(TryLockError::WouldBlock))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Thing;

    impl Tagged for Thing {
        fn tag(&self) -> usize {
            1
        }
    }

    #[test]
    fn a_slot_whose_generations_are_used_up_is_given_up() {
        let mut table = Table::new();
        let first = table.insert(Thing).unwrap();
        if let Some(slot) = table.slots.first_mut() {
            slot.generation = mask(LAYOUT.generation);
        }
        assert!(table.find(first).is_none());
        table.remove(0).unwrap();
        assert_eq!(table.free.len(), usize::from(LAYOUT.wraps));
        let second = table.insert(Thing).unwrap();
        assert_ne!(first, second);
        assert_eq!(table.live, 1);
    }
}
