//! The example that a row of a table carries. The table's own test reads it; the program does not carry it.

/// Words in which a row finds something.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Example {
    #[cfg(test)]
    text: &'static str,
}

impl Example {
    /// Keeps the words for the tests and for nothing else.
    pub const fn of(text: &'static str) -> Self {
        #[cfg(not(test))]
        let _ = text;
        Self {
            #[cfg(test)]
            text,
        }
    }

    /// The words.
    #[cfg(test)]
    pub const fn text(self) -> &'static str {
        self.text
    }
}
