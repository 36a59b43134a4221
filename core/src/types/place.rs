//! JSON as a tree, read into types: every mistake knows its place, and no key is there twice.
//!
//! Requests and answers are read by this one deserialiser. It works on a tree and not on text because each type's code is then a
//! fraction as long, and there are some two hundred of them.

use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, Expected, MapAccess, SeqAccess, Unexpected, Visitor};
use serde_json::{Map, Value};

/// Why a value is not of the type, and where, from the inside out.
#[derive(Debug)]
pub(crate) struct Fault(Box<Inner>);

#[derive(Debug)]
struct Inner {
    message: String,
    steps: Vec<String>,
}

impl Fault {
    #[cold]
    fn new(message: String) -> Fault {
        Fault(Box::new(Inner {
            message,
            steps: Vec::new(),
        }))
    }

    #[cold]
    fn under(mut self, step: &str) -> Fault {
        self.0.steps.push(step.to_owned());
        self
    }

    /// What is wrong.
    pub(crate) fn message(&self) -> &str {
        &self.0.message
    }

    /// The place as a JSON Pointer.
    pub(crate) fn pointer(&self) -> String {
        let mut out = String::new();
        for step in self.0.steps.iter().rev() {
            out.push('/');
            out.push_str(&pointer_step(step));
        }
        out
    }
}

/// A key as a step of a JSON Pointer (RFC 6901). Of a long one only how it begins: it may be a private key that stands where a
/// name belongs.
pub(crate) fn pointer_step(key: &str) -> String {
    super::shorten(key).replace('~', "~0").replace('/', "~1")
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message())
    }
}

impl std::error::Error for Fault {}

/// What a value is, in JSON's words.
struct Seen<'a>(Unexpected<'a>);

impl fmt::Display for Seen<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Unexpected::Unit => f.write_str("null"),
            Unexpected::Unsigned(number) => write!(f, "the number {number}"),
            Unexpected::Signed(number) => write!(f, "the number {number}"),
            Unexpected::Float(number) => write!(f, "the number {number}"),
            Unexpected::Seq => f.write_str("an array"),
            Unexpected::Map => f.write_str("an object"),
            other => other.fmt(f),
        }
    }
}

/// What a value should be, in JSON's words: serde speaks of Rust's types.
struct Wanted<'a>(&'a dyn Expected);

impl fmt::Display for Wanted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.0.to_string();
        let up_to = |f: &mut fmt::Formatter<'_>, most: u64| write!(f, "a whole number from 0 to {most}, without quotes");
        match text.as_str() {
            "u8" => up_to(f, u8::MAX.into()),
            "u16" => up_to(f, u16::MAX.into()),
            "u32" => up_to(f, u32::MAX.into()),
            "u64" => up_to(f, u64::MAX),
            "a boolean" => f.write_str("true or false"),
            "a sequence" => f.write_str("an array"),
            "a map" => f.write_str("an object"),
            _ if text.starts_with("struct ") => f.write_str("an object"),
            _ => f.write_str(&text),
        }
    }
}

impl de::Error for Fault {
    #[cold]
    fn custom<T: fmt::Display>(message: T) -> Fault {
        Fault::new(message.to_string())
    }

    #[cold]
    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Fault {
        let error: de::value::Error = de::Error::unknown_field(&super::shorten(field), expected);
        Fault::new(error.to_string())
    }

    #[cold]
    fn invalid_type(seen: Unexpected<'_>, expected: &dyn Expected) -> Fault {
        Fault::new(format!("invalid type: {}, expected {}", Seen(seen), Wanted(expected)))
    }

    #[cold]
    fn invalid_value(seen: Unexpected<'_>, expected: &dyn Expected) -> Fault {
        Fault::new(format!("invalid value: {}, expected {}", Seen(seen), Wanted(expected)))
    }
}

/// Reads a tree into a type.
pub(crate) fn read<T: de::DeserializeOwned>(value: &Value) -> Result<T, Fault> {
    T::deserialize(Place(value))
}

/// A value that is being read.
#[derive(Clone, Copy)]
struct Place<'de>(&'de Value);

impl<'de> Place<'de> {
    #[cold]
    fn wrong(self, expected: &dyn Expected) -> Fault {
        let seen = match self.0 {
            Value::Null => Unexpected::Unit,
            Value::Bool(value) => Unexpected::Bool(*value),
            Value::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(value), _) => Unexpected::Unsigned(value),
                (_, Some(value)) => Unexpected::Signed(value),
                _ => Unexpected::Float(number.as_f64().unwrap_or(f64::NAN)),
            },
            Value::String(text) => Unexpected::Str(text),
            Value::Array(_) => Unexpected::Seq,
            Value::Object(_) => Unexpected::Map,
        };
        de::Error::invalid_type(seen, expected)
    }

    fn list<V: Visitor<'de>>(self, list: &'de [Value], visitor: V) -> Result<V::Value, Fault> {
        let mut items = Items { list, next: 0 };
        let value = visitor.visit_seq(&mut items)?;
        if items.next < list.len() {
            return Err(Fault::new(format!(
                "invalid length {}, expected fewer elements in the list",
                list.len()
            )));
        }
        Ok(value)
    }

    fn object<V: Visitor<'de>>(self, map: &'de Map<String, Value>, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_map(Entries {
            entries: map.iter(),
            current: None,
        })
    }
}

impl<'de> Deserializer<'de> for Place<'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(value), _) => visitor.visit_u64(value),
                (_, Some(value)) => visitor.visit_i64(value),
                _ => visitor.visit_f64(number.as_f64().unwrap_or(f64::NAN)),
            },
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::Array(list) => self.list(list, visitor),
            Value::Object(map) => self.object(map, visitor),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Value::String(text) => visitor.visit_borrowed_str(text),
            _ => Err(self.wrong(&visitor)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Value::Bool(value) => visitor.visit_bool(*value),
            _ => Err(self.wrong(&visitor)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Value::Array(list) => self.list(list, visitor),
            _ => Err(self.wrong(&visitor)),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(self, _: &'static str, _: usize, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Value::Object(map) => self.object(map, visitor),
            _ => Err(self.wrong(&visitor)),
        }
    }

    /// Only from an object: a list whose order means something is too easy to get wrong.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.0 {
            Value::String(_) => self.0.deserialize_enum(name, variants, visitor).map_err(de::Error::custom),
            _ => Err(self.wrong(&"a string")),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct
    }
}

struct Items<'de> {
    list: &'de [Value],
    next: usize,
}

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        let Some(value) = self.list.get(self.next) else {
            return Ok(None);
        };
        let index = self.next;
        self.next = self.next.saturating_add(1);
        match seed.deserialize(Place(value)) {
            Ok(value) => Ok(Some(value)),
            Err(fault) => Err(fault.under(&index.to_string())),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.list.len().saturating_sub(self.next))
    }
}

struct Entries<'de> {
    entries: serde_json::map::Iter<'de>,
    current: Option<(&'de String, &'de Value)>,
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        self.current = self.entries.next();
        let Some((key, _)) = self.current else {
            return Ok(None);
        };
        match seed.deserialize(de::value::BorrowedStrDeserializer::<Fault>::new(key)) {
            Ok(key) => Ok(Some(key)),
            Err(fault) => Err(fault.under(key)),
        }
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Fault> {
        // serde asks for a value only after its key.
        let Some((key, value)) = self.current else {
            return Err(Fault::new("a value was asked for before its key".into()));
        };
        seed.deserialize(Place(value)).map_err(|fault| fault.under(key))
    }
}

/// A tree whose objects have each key once. serde_json's own takes the last of two.
pub(crate) struct Tree(pub(crate) Value);

impl<'de> de::Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Tree, D::Error> {
        deserializer.deserialize_any(TreeVisitor).map(Tree)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(Tree(value)) = items.next_element()? {
            list.push(value);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some((key, Tree(value))) = entries.next_entry::<String, Tree>()? {
            match map.entry(key) {
                serde_json::map::Entry::Vacant(entry) => {
                    entry.insert(value);
                }
                serde_json::map::Entry::Occupied(entry) => {
                    return Err(de::Error::custom(format_args!(
                        "duplicate key {:?}",
                        super::shorten(entry.key())
                    )));
                }
            }
        }
        Ok(Value::Object(map))
    }
}
