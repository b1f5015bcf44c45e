// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/preview.h"
#include "core/actions/run.h"

#include <QJsonObject>
#include <QString>

/// What an order would do and how it ended, as gatehousectl tells it.
namespace gatehouse {

QJsonObject previewObject(const QString &source, const Preview &preview);
QString previewText(const QString &source, const Preview &preview);
QJsonObject reportObject(const QString &source, const ActionReport &report);
QString reportText(const ActionReport &report);

} // namespace gatehouse
