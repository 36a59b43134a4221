//! Handles: what a C caller holds in place of a pointer.
//!
//! A handle has the type of a pointer and is a number: a slot of the table, the slot's generation, a tag for the type and a
//! salt of this process. It is looked up, never followed. So a handle that was freed, freed twice, made up, or of another
//! type gives a status and touches no memory, and freeing a handle while a call uses it only gives up the caller's share of
//! the object.

mod table;

use std::sync::Arc;

use table::{Handles, Tagged};
use zksync_core::{Error, Result, Status};

use crate::call::CallObject;
use crate::error::ErrorObject;
use crate::signer::SignerObject;
use crate::wallet::WalletObject;

/// An object that a handle can stand for.
#[derive(Clone)]
enum Object {
    Error(Arc<ErrorObject>),
    Call(Arc<CallObject>),
    Signer(Arc<SignerObject>),
    Wallet(Arc<WalletObject>),
}

impl Tagged for Object {
    fn tag(&self) -> usize {
        match self {
            Object::Error(_) => ErrorObject::TAG,
            Object::Call(_) => CallObject::TAG,
            Object::Signer(_) => SignerObject::TAG,
            Object::Wallet(_) => WalletObject::TAG,
        }
    }
}

impl Object {
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

/// One table for all.
static TABLE: Handles<Object> = Handles::new();

/// Gives an object a handle, which owns one share of it.
pub(crate) fn insert<T: Handled>(object: Arc<T>) -> Result<usize> {
    TABLE
        .insert(T::into_object(object))
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
    TABLE.find(token, |object| {
        let Some(object) = object else {
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
    })
}

/// Frees a handle. Anything but a live handle of this type is left alone.
pub(crate) fn remove<T: Handled>(token: usize) {
    TABLE.remove(token, |object| T::from_object(object).is_some());
}

/// How many handles are alive.
pub(crate) fn live() -> u64 {
    TABLE.live()
}

/// Whether nobody is in the middle of a change. Asked in a forked child, where an interrupted change never ends.
pub(crate) fn is_quiet() -> bool {
    TABLE.is_quiet()
}

#[cfg(test)]
mod tests {
    use super::table::LAYOUT;
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
