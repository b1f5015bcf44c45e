// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QAbstractButton;
class QAction;

namespace gatehouse {

struct UserView;

/// What keeps an action from being carried out on a source, by the source's name; empty when nothing does.
using WhyNot = std::function<QString(const QString &source)>;

/// The same also where nobody can act at all yet.
QString obstacleOn(const QString &source, const WhyNot &whyNot);
/// The same of orders about a user, who has to be one that his source has told of.
QString obstacleOn(const UserView &user, const WhyNot &whyNot);

/// Can be clicked, and tells by `tip` what it does; or cannot, and tells why not, to a screen reader as well.
void offer(QAbstractButton *button, const QString &whyNot, const QString &tip = {});
void offer(QAction *action, const QString &whyNot, const QString &tip = {});

} // namespace gatehouse
