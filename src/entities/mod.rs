//! Mentions -> entities: "Akhmetzhanov", "the minister" and "he" are "Marat Akhmetzhanov".
//!
//! What the whole article says of a name rights its label (`evidence`); names are joined (`clusters`), then the article
//! says what people are (`roles`), nouns that repeat a role or the last word of an organisation's name follow
//! (`nominals`), and pronouns come last (`pronouns`): what cannot be settled stays without an entity.

mod candidates;
mod clusters;
mod evidence;
mod gender;
mod grammar;
mod nominals;
mod nouns;
mod pronouns;
mod roles;
mod weigh;

pub(crate) use nominals::BUSINESSES;

use crate::document::{Entity, Label, Mention, Sentence};
use crate::names::reader::Reader;
use crate::order;
use crate::span::Span;

/// An entity while it is being put together.
#[derive(Debug)]
pub(crate) struct Cluster {
    /// The mention that names it most fully.
    pub name: Span,
    /// The label of that mention.
    pub label: Label,
    /// What the article says it is.
    pub role: Option<Span>,
    /// Whether it goes by "he" or "she", where the article or a first name tells.
    pub gender: Option<gender::Gender>,
    /// Whether the article calls it a business or a club.
    pub business: bool,
}

impl Cluster {
    /// One that is known by this mention alone.
    pub fn new(mention: &Mention) -> Self {
        Self { name: mention.span, label: mention.label, role: None, gender: None, business: false }
    }
}

/// A mention that is not a name, and the cluster it was settled on.
#[derive(Debug)]
pub(crate) struct Found {
    pub mention: Mention,
    pub cluster: Option<usize>,
}

/// Joins mentions of the same thing.
pub(crate) fn link(reader: &Reader<'_>, sentences: &[Sentence], mentions: &[Mention]) -> (Vec<Entity>, Vec<Mention>) {
    let (mentions, businesses) = evidence::relabel(reader, mentions);
    let mentions = &mentions[..];
    let (mut clusters, of) = clusters::join(reader, mentions);
    for (&cluster, business) in of.iter().zip(businesses) {
        clusters[cluster].business |= business;
    }
    let roles = roles::find(reader, sentences, mentions, &of, &mut clusters);
    gender::find(reader, mentions, &of, &mut clusters);
    let named = Named { mentions, of: &of };
    let nominals = nominals::find(reader, sentences, &named, &clusters);
    let pronouns = pronouns::find(reader, sentences, &named, &nominals, &mut clusters);
    let mut found: Vec<Found> = mentions
        .iter()
        .zip(&of)
        .map(|(mention, &cluster)| Found { mention: *mention, cluster: Some(cluster) })
        .collect();
    found.extend(roles);
    found.extend(nominals);
    found.extend(pronouns);
    number(&clusters, found)
}

/// The names of the article and the cluster of each.
pub(crate) struct Named<'a> {
    pub mentions: &'a [Mention],
    pub of: &'a [usize],
}

/// Puts mentions in text order and entities in the order of their first mention.
fn number(clusters: &[Cluster], mut found: Vec<Found>) -> (Vec<Entity>, Vec<Mention>) {
    // The longer of two that begin together comes first, as in a tree written out.
    order::outermost_first(&mut found, |found| found.mention.span);
    let mut entities: Vec<Entity> = Vec::new();
    let mut numbers: Vec<Option<u32>> = vec![None; clusters.len()];
    let mut mentions = Vec::with_capacity(found.len());
    for (idx, Found { mut mention, cluster }) in found.into_iter().enumerate() {
        if let Some(cluster) = cluster {
            let number = *numbers[cluster].get_or_insert_with(|| {
                entities.push(Entity {
                    label: clusters[cluster].label,
                    name: clusters[cluster].name,
                    role: clusters[cluster].role,
                    mentions: Vec::new(),
                });
                entities.len() as u32 - 1
            });
            entities[number as usize].mentions.push(idx as u32);
            mention.entity = Some(number);
        }
        mentions.push(mention);
    }
    (entities, mentions)
}
