// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/exports/export_format.h"

#include <QByteArray>
#include <QString>

namespace gatehouse {

/// What the beginning of a content is.
struct Sniffed
{
    FileFormat format = FileFormat::Unknown;
    TextEncoding encoding = TextEncoding::Utf8;
    char delimiter = ','; ///< of a CSV table
    QString problem;      ///< why it is none of ours …
    QString advice;       ///< … and what to do next
};

/// `head`: the first bytes, up to 1 MiB or so, before any change of encoding.
Sniffed sniff(const QByteArray &head);

} // namespace gatehouse
