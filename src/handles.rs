//! Handles: what a C caller holds in place of a pointer.
//!
//! A handle has the type of a pointer and is a number: a slot of the table, the slot's generation, a tag for the type and a
//! salt of this process. It is looked up, never followed. So a handle that was freed, freed twice, made up, or of another
//! type gives a status and touches no memory, and freeing a handle while a call uses it only gives up the caller's share of
//! the object.

use std::collections::VecDeque;
use std::hash::{BuildHasher, Hasher};
use std::sync::{Arc, PoisonError, RwLock};

use zksync_core::{Error, Result, Status};

use crate::call::CallObject;
use crate::error::ErrorObject;
use crate::signer::SignerObject;
use crate::wallet::WalletObject;

/// How the bits of a token are used, from the low end: slot, generation, tag, salt.
struct Layout {
    slot: u32,
    generation: u32,
    tag: u32,
    salt: u32,
    /// Whether a slot whose generations are used up starts again; otherwise it is given up. With 64 bits a slot lasts for 16
    /// million objects and giving it up costs 24 bytes. With 32 bits it would run out, so a handle that outlives 8192 later
    /// objects in its slot may name a new one there.
    wraps: bool,
}

const LAYOUT: Layout = if usize::BITS == 64 {
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

/// An object that a handle can stand for.
#[derive(Clone)]
enum Object {
    Error(Arc<ErrorObject>),
    Call(Arc<CallObject>),
    Signer(Arc<SignerObject>),
    Wallet(Arc<WalletObject>),
}

impl Object {
    fn tag(&self) -> usize {
        match self {
            Object::Error(_) => ErrorObject::TAG,
            Object::Call(_) => CallObject::TAG,
            Object::Signer(_) => SignerObject::TAG,
            Object::Wallet(_) => WalletObject::TAG,
        }
    }

    fn type_name(&self) -> &'static str {
        match self {
            Object::Error(_) => ErrorObject::NAME,
            Object::Call(_) => CallObject::NAME,
            Object::Signer(_) => SignerObject::NAME,
            Object::Wallet(_) => WalletObject::NAME,
        }
    }
}

/// The types that live behind handles.
pub(crate) trait Handled: Sized {
    /// Which one it is, in a token. Never 0.
    const TAG: usize;
    /// Its name in the header.
    const NAME: &'static str;
    #[allow(private_interfaces, reason = "Object is of this file alone")]
    fn into_object(this: Arc<Self>) -> Object;
    #[allow(private_interfaces, reason = "Object is of this file alone")]
    fn from_object(object: &Object) -> Option<&Arc<Self>>;
}

macro_rules! handled {
    ($($type:ty, $variant:ident, $tag:literal, $name:literal;)+) => {$(
        impl Handled for $type {
            const TAG: usize = $tag;
            const NAME: &'static str = $name;
            #[allow(private_interfaces, reason = "Object is of this file alone")]
            fn into_object(this: Arc<Self>) -> Object {
                Object::$variant(this)
            }
            #[allow(private_interfaces, reason = "Object is of this file alone")]
            fn from_object(object: &Object) -> Option<&Arc<Self>> {
                match object {
                    Object::$variant(this) => Some(this),
                    _ => None,
                }
            }
        }
    )+};
}

handled! {
    ErrorObject, Error, 1, "ZksError";
    CallObject, Call, 2, "ZksCall";
    SignerObject, Signer, 3, "ZksSigner";
    WalletObject, Wallet, 4, "ZksWallet";
}

struct Slot {
    generation: usize,
    object: Option<Object>,
}

struct Table {
    /// 0 until the first object is made.
    salt: usize,
    slots: Vec<Slot>,
    /// Empty slots, the longest empty one first, so that a generation is used up as late as possible.
    free: VecDeque<usize>,
    live: u64,
}

/// One lock for all: it is held for a few instructions, and never while anything waits or foreign code runs.
static TABLE: RwLock<Table> = RwLock::new(Table {
    salt: 0,
    slots: Vec::new(),
    free: VecDeque::new(),
    live: 0,
});

/// A salt whose highest bits make the token, on 64-bit machines, no address that a process can have: hosts that look at
/// pointer values (Go's garbage collector, Android's tagged heap) leave it alone.
fn new_salt() -> usize {
    let random = std::collections::hash_map::RandomState::new().build_hasher().finish();
    let random = usize::try_from(random & u64::from(u16::MAX)).unwrap_or_default();
    let high = 1 << (LAYOUT.salt - 2);
    (random & mask(LAYOUT.salt - 2)) | high
}

impl Table {
    fn insert(&mut self, object: Object) -> Option<usize> {
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
    fn find(&self, token: usize) -> Option<(usize, &Object)> {
        let index = token & mask(LAYOUT.slot);
        let generation = (token >> LAYOUT.slot) & mask(LAYOUT.generation);
        let tag = (token >> (LAYOUT.slot + LAYOUT.generation)) & mask(LAYOUT.tag);
        let salt = token >> (LAYOUT.slot + LAYOUT.generation + LAYOUT.tag);
        let slot = self.slots.get(index)?;
        let object = slot.object.as_ref()?;
        let ours = self.salt != 0 && salt == self.salt && slot.generation == generation && object.tag() == tag;
        ours.then_some((index, object))
    }

    fn remove(&mut self, index: usize) -> Option<Object> {
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

/// Gives an object a handle, which owns one share of it.
pub(crate) fn insert<T: Handled>(object: Arc<T>) -> Result<usize> {
    let object = T::into_object(object);
    let mut table = TABLE.write().unwrap_or_else(PoisonError::into_inner);
    table
        .insert(object)
        .ok_or_else(|| Error::internal("too many live objects; free those that are no longer used"))
}

/// A share of the object behind a handle. `name` is the parameter, for the message.
pub(crate) fn get<T: Handled>(token: usize, name: &str) -> Result<Arc<T>> {
    if token == 0 {
        return Err(Error::new(
            Status::NullArgument,
            format!("{name} is NULL; it must be a {}", T::NAME),
        ));
    }
    let table = TABLE.read().unwrap_or_else(PoisonError::into_inner);
    let Some((_, object)) = table.find(token) else {
        return Err(Error::new(
            Status::InvalidHandle,
            format!("{name} is no live {}: it was freed, or is not a handle", T::NAME),
        ));
    };
    T::from_object(object).cloned().ok_or_else(|| {
        Error::new(
            Status::WrongHandleType,
            format!("{name} is a {}; it must be a {}", object.type_name(), T::NAME),
        )
    })
}

/// Frees a handle. Anything but a live handle of this type is left alone.
pub(crate) fn remove<T: Handled>(token: usize) {
    let removed = {
        let mut table = TABLE.write().unwrap_or_else(PoisonError::into_inner);
        let index = table
            .find(token)
            .and_then(|(index, object)| T::from_object(object).map(|_| index));
        index.and_then(|index| table.remove(index))
    };
    // Here, with the lock released: dropping the last share may run a free function of the host.
    drop(removed);
}

/// How many handles are alive.
pub(crate) fn live() -> u64 {
    TABLE.read().unwrap_or_else(PoisonError::into_inner).live
}

/// Whether nobody is in the middle of a change. Asked in a forked child, where an interrupted change never ends.
pub(crate) fn is_quiet() -> bool {
    !matches!(TABLE.try_write(), Err(std::sync::TryLockError::WouldBlock))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn object() -> Arc<CallObject> {
        Arc::new(CallObject::default())
    }

    fn status<T>(result: Result<T>) -> Status {
        result.err().map_or(Status::Ok, |error| error.status())
    }

    #[test]
    fn a_handle_is_good_until_it_is_freed_and_never_after() {
        let token = insert(object()).unwrap();
        assert_eq!(status(get::<CallObject>(token, "call")), Status::Ok);
        assert_eq!(status(get::<WalletObject>(token, "wallet")), Status::WrongHandleType);
        remove::<WalletObject>(token);
        assert_eq!(status(get::<CallObject>(token, "call")), Status::Ok, "freed as another type");
        remove::<CallObject>(token);
        remove::<CallObject>(token);
        assert_eq!(status(get::<CallObject>(token, "call")), Status::InvalidHandle);
        assert_eq!(status(get::<WalletObject>(token, "wallet")), Status::InvalidHandle);
    }

    #[test]
    fn made_up_handles_are_refused() {
        let token = insert(object()).unwrap();
        assert_eq!(status(get::<CallObject>(0, "call")), Status::NullArgument);
        let local = 0u8;
        for garbage in [1, 8, usize::MAX, std::ptr::from_ref(&local) as usize, token.swap_bytes()] {
            assert_eq!(
                status(get::<CallObject>(garbage, "call")),
                Status::InvalidHandle,
                "{garbage:x}"
            );
        }
        // Every single flipped bit names another slot, generation, type or process.
        for bit in 0..usize::BITS {
            let other = token ^ (1 << bit);
            let found = get::<CallObject>(other, "call");
            assert!(found.is_err() || bit < LAYOUT.slot, "bit {bit}");
        }
        remove::<CallObject>(token);
    }

    #[test]
    fn a_slot_whose_generations_are_used_up_is_given_up() {
        let mut table = Table {
            salt: 0,
            slots: Vec::new(),
            free: VecDeque::new(),
            live: 0,
        };
        let first = table.insert(Object::Call(object())).unwrap();
        if let Some(slot) = table.slots.first_mut() {
            slot.generation = mask(LAYOUT.generation);
        }
        assert!(table.find(first).is_none());
        table.remove(0).unwrap();
        assert_eq!(table.free.len(), usize::from(LAYOUT.wraps));
        let second = table.insert(Object::Call(object())).unwrap();
        assert_ne!(first, second);
        assert_eq!(table.live, 1);
    }

    #[test]
    fn a_handle_freed_while_it_is_used_keeps_its_object_for_that_use() {
        let token = insert(object()).unwrap();
        let used = get::<CallObject>(token, "call").unwrap();
        remove::<CallObject>(token);
        assert_eq!(Arc::strong_count(&used), 1);
    }

    #[test]
    fn threads_never_see_each_others_objects() {
        let threads: Vec<_> = (0..8)
            .map(|_| {
                std::thread::spawn(|| {
                    let mut stale = Vec::new();
                    for round in 0..2000 {
                        let mine = object();
                        let token = insert(Arc::clone(&mine)).unwrap();
                        assert!(Arc::ptr_eq(&get::<CallObject>(token, "call").unwrap(), &mine));
                        remove::<CallObject>(token);
                        stale.push(token);
                        if round % 100 == 0 {
                            assert!(stale.drain(..).all(|token| get::<CallObject>(token, "call").is_err()));
                        }
                    }
                })
            })
            .collect();
        for thread in threads {
            thread.join().unwrap();
        }
    }
}
