// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/odoo_rpc/capabilities.h"

#include <QScrollArea>

namespace gatehouse {

/// What can be done with a server and what not, with the reasons, in groups. Arrow keys scroll.
class CapabilityList : public QScrollArea
{
    Q_OBJECT

public:
    explicit CapabilityList(QWidget *parent = nullptr);

    void setCapabilities(const QList<odoo::CapabilityState> &states);
};

} // namespace gatehouse
